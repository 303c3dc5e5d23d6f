"""A team's own documents: read from files, kept by workspace, searched beside the corpus."""

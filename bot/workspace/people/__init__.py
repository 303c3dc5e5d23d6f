"""What people do in the workspace: write, click, submit, command, visit."""

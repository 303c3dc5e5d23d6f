"""Low-rank updates of the packaged model's layers: kept in a file, merged, learned.

LoRA (Hu et al., arXiv 2106.09685): a model of 90 MB learns another task in one more, and needs no
more time to answer, as the updates are added to its weights.
"""

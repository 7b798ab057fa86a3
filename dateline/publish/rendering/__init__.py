"""Rendering: from what changed since the last ledger to the pages that are stale, and to their bytes."""

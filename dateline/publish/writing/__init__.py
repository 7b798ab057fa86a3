"""Writing: from artifacts to output/, and to the ledger, which tells what was written and out of what."""

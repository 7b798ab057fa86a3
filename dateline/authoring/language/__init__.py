"""Language: a text goes in; its paragraphs, sentences and words come out."""

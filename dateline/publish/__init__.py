"""Publish: from the site to output/: plan, render, write."""

.PHONY: demo test check bench wheel lock setup

demo test check bench wheel lock setup:
	@python3 dev.py $@

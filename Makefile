# Short names for the commands one types often. "make" alone lists them.

MVN ?= ./mvnw
DOCKER ?= docker
IMAGE ?= nuages
# The project's own version: the first <version> of pom.xml
TAG ?= $(shell sed -n 's:^  <version>\(.*\)</version>$$:\1:p' pom.xml | head -n 1)
REVISION ?= $(shell git rev-parse --quiet --verify HEAD || echo unknown)

BUILD_IMAGE = $(DOCKER) build --build-arg VERSION=$(TAG) --build-arg REVISION=$(REVISION)

.DEFAULT_GOAL := help
.PHONY: help dev verify format ci native-sources deployment-check api-check pods-check bench image-jvm image-native

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

dev: ## Run the service with live reload and its own PostgreSQL and Redis
	$(MVN) quarkus:dev

verify: ## Compile, test and check everything
	$(MVN) verify

format: ## Format the sources
	$(MVN) spotless:apply

ci: ## Run what CI runs: verify, native-sources, and the packaged service on servers of its own
	.ci/run

native-sources: ## Prepare the native build without GraalVM: shows most of what would break it
	$(MVN) package -DskipTests -Dnative -Dquarkus.native.sources-only=true

deployment-check: ## Check the deployment files without a container engine or a cluster
	.ci/deployment

api-check: ## Lint the API document, generate clients from it and let one shop at the packaged service
	.ci/api

pods-check: ## Replace and kill pods under load, behind a proxy and a pooler, and flood one with slow clients
	.ci/pods

bench: ## Run the load scripts against a packaged service
	bench/run

image-jvm: ## Build the container image for the Java runtime
	$(MVN) package
	$(BUILD_IMAGE) -f deployment/docker/Dockerfile.jvm -t $(IMAGE):$(TAG) .

image-native: ## Build the container image of the native executable
	$(MVN) package -Dnative -Dquarkus.native.container-build=true
	$(BUILD_IMAGE) -f deployment/docker/Dockerfile.native -t $(IMAGE):$(TAG)-native .

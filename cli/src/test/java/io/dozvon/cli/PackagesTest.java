package io.dozvon.cli;

import io.dozvon.rules.DescribedPackages;

class PackagesTest implements DescribedPackages {}

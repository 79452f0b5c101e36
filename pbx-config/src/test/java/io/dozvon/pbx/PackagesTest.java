package io.dozvon.pbx;

import io.dozvon.rules.DescribedPackages;

class PackagesTest implements DescribedPackages {}

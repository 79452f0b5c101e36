package io.dozvon.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.dialplan.DemoNumber;
import io.dozvon.vocabulary.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoNumberTest {
  @ParameterizedTest
  @EnumSource
  void isAValidRussianMobileNumber(DemoNumber number) {
    assertThat(PhoneNumber.parse(number.digits())).contains(number.number());
    assertThat(number.number().region()).contains("RU");
    assertThat(number.number().isMobile()).isTrue();
  }
}

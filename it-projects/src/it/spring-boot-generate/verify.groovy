import io.github.schemata.it.Build

import static org.assertj.core.api.Assertions.assertThat

Build build = Build.in(basedir)
assertThat(new File(basedir, 'src/main/resources/db/changelog/changes').list()).hasSize(1)
String changes = new File(basedir, 'src/main/resources/db/changelog/changes').listFiles()[0].text
assertThat(changes).contains('tableName: customer_order', 'name: street_name', 'name: unit_price', 'customer_order_shipping_notes')
assertThat(build.log(2)).contains('Nothing has drifted', 'Order: Springfield OPEN 2')
assertThat(build.log(3)).contains('Nothing differs, so nothing was written.')
assertThat(build.log(4)).contains('Nothing has drifted')
return true

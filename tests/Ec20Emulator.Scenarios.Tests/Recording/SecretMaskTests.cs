using Ec20Emulator.Scenarios.Recording;

namespace Ec20Emulator.Scenarios.Tests.Recording;

[Parallelizable(ParallelScope.All)]
internal sealed class SecretMaskTests
{
    [TestCase("AT+CPIN=1234", "AT+CPIN=****")]
    [TestCase("at+cpin=\"12345678\",\"1234\"", "at+cpin=\"****\",\"****\"")]
    [TestCase("AT+CPIN?", "AT+CPIN?")]
    [TestCase("AT+CLCK=\"SC\",1,\"1234\"", "AT+CLCK=\"SC\",1,\"****\"")]
    [TestCase("AT+CLCK=\"SC\",2", "AT+CLCK=\"SC\",2")]
    [TestCase("AT+CPWD=\"SC\",\"1234\",\"4321\"", "AT+CPWD=\"SC\",\"****\",\"****\"")]
    [TestCase("AT+QICSGP=1,1,\"a,b\",\"user\",\"pass;word\",1", "AT+QICSGP=1,1,\"a,b\",\"user\",\"****\",1")]
    [TestCase("AT+QICSGP=1,1,\"UNINET\",\"\",1", "AT+QICSGP=1,1,\"UNINET\",\"\",1")]
    [TestCase("AT+QICSGP=1,1,\"apn\",\"user\",1234", "AT+QICSGP=1,1,\"apn\",\"user\",****")]
    [TestCase("AT+QICSGP=1,1,\"apn\",\"\",\"\",0", "AT+QICSGP=1,1,\"apn\",\"\",\"\",0")]
    [TestCase("AT+CGAUTH=1,1,\"user\",\"pw\"", "AT+CGAUTH=1,1,\"user\",\"****\"")]
    [TestCase("ATE0+CMEE=2;+CPIN=1234;+CSQ", "ATE0+CMEE=2;+CPIN=****;+CSQ")]
    [TestCase("AT+CPIN=\"12\b34\"", "AT+CPIN=\"****\"")]
    [TestCase("AT+CPIN=\"1234", "AT+CPIN=\"****\"")]
    [TestCase("AT+CPIN=1234\r", "AT+CPIN=****\r")]
    [TestCase("+QICSGP: 1,\"apn\",\"user\",\"pass\",1", "+QICSGP: 1,\"apn\",\"user\",\"****\",1")]
    [TestCase("+QICSGP: (1-16),(1-3),<APN>,<username>,<password>,(0-3)", "+QICSGP: (1-16),(1-3),<APN>,<username>,<password>,(0-3)")]
    [TestCase("+CPIN: READY", "+CPIN: READY")]
    [TestCase("AT+QMTCFG=\"aliauth\",0,\"key\",\"device\",\"secret\"", "AT+QMTCFG=\"aliauth\",0,\"key\",\"device\",\"****\"")]
    [TestCase("+QMTCFG: \"aliauth\",\"key\",\"device\",\"secret\"", "+QMTCFG: \"aliauth\",\"key\",\"device\",\"****\"")]
    [TestCase("AT+QMTCFG=\"will\",0,1,0,0,\"topic\",\"message\"", "AT+QMTCFG=\"will\",0,1,0,0,\"topic\",\"message\"")]
    [TestCase("AT+QMTCONN=0,\"id\",\"user\",\"pass\"", "AT+QMTCONN=0,\"id\",\"user\",\"****\"")]
    [TestCase("ATD**04*1234*4321*4321#;", "ATD**04*****#;")]
    [TestCase("ATD**052*12345678*1*1#;", "ATD**052*****#;")]
    [TestCase("ATD*03*330*0000*1111*1111#;", "ATD*03*****#;")]
    [TestCase("ATD*#06#;", "ATD*#06#;")]
    [TestCase("AT+CSQ", "AT+CSQ")]
    public void Line_WithASecret_LosesIt(string line, string masked) => Assert.That(SecretMask.Apply(line), Is.EqualTo(masked));

    [TestCase("AT+CPIN=\"****\"\r", "AT+CPIN=\"1234\"\r")]
    [TestCase("AT+QICSGP=1,1,\"a\",\"u\",\"****\",1\r", "AT+QICSGP=1,1,\"a\",\"u\",\"****\",1\r")]
    public void Pin_Replayed_IsThatOfTheEmulatedCard(string line, string revealed) => Assert.That(SecretMask.Reveal(line, "1234"), Is.EqualTo(revealed));
}

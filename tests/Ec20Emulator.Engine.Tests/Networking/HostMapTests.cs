using System.Net;
using Ec20Emulator.Modem.Networking;

namespace Ec20Emulator.Engine.Tests.Networking;

public class HostMapTests
{
    [TestCase("broker.test:8883=127.0.0.1:18883", "broker.test:8883", "127.0.0.1:18883")]
    [TestCase("Broker.TEST.:8883=LocalHost:1", "broker.test:8883", "localhost:1")]
    [TestCase(" 220.180.239.201:8010 = 127.0.0.1:65535 ", "220.180.239.201:8010", "127.0.0.1:65535")]
    [TestCase("[2001:DB8:0::1]:80=[0:0:0:0:0:0:0:1]:8080", "[2001:db8::1]:80", "[::1]:8080")]
    [TestCase("010.1.2.3:53=127.0.0.1:5353", "10.1.2.3:53", "127.0.0.1:5353")]
    [TestCase("[::ffff:10.1.2.3]:53=a:1", "10.1.2.3:53", "a:1")]
    public void Parse_WellFormed_KeepsBothSidesNormalised(string text, string from, string to)
    {
        var mapping = HostMapping.Parse(text);

        Assert.That(mapping.ToString(), Is.EqualTo($"{from}={to}"));
        Assert.That(HostMapping.Parse(mapping.ToString()), Is.EqualTo(mapping));
    }

    [TestCase("", "write HOST:PORT=HOST:PORT")]
    [TestCase("a:1", "write HOST:PORT=HOST:PORT")]
    [TestCase("a:1=b:2=c:3", "write HOST:PORT=HOST:PORT")]
    [TestCase("a=b:2", "'a' is not HOST:PORT")]
    [TestCase(":1=b:2", "':1' is not HOST:PORT")]
    [TestCase("a:=b:2", "'' in 'a:' is not a port")]
    [TestCase("a:x=b:2", "'x' in 'a:x' is not a port")]
    [TestCase("a:-1=b:2", "'-1' in 'a:-1' is not a port")]
    [TestCase("a:0=b:2", "port 0 of 'a' is not in 1-65535")]
    [TestCase("a:1=b:65536", "port 65536 of 'b' is not in 1-65535")]
    [TestCase("::1:80=b:2", "stands in brackets")]
    [TestCase("[a]:80=b:2", "'[a]' in '[a]:80' is not an IPv6 address")]
    [TestCase("[]:80=b:2", "'[]' in '[]:80' is not an IPv6 address")]
    [TestCase("a b:80=b:2", "'a b' is not a host name or address")]
    [TestCase(".:80=b:2", "'.' is not a host name or address")]
    public void Parse_Malformed_SaysWhatIsWrong(string text, string because)
    {
        var failure = Assert.Throws<FormatException>(() => HostMap.Parse([text]));

        Assert.That(failure.Message, Does.StartWith($"'{text}'").Or.StartWith($"map '{text}'").And.Contain(because));
    }

    [Test]
    public void Parse_TheSameAddressTwice_IsRefused()
    {
        var failure = Assert.Throws<FormatException>(() => HostMap.Parse(["a:1=b:2", "A:1=c:3"]));

        Assert.That(failure.Message, Does.Contain("a:1 is mapped twice"));
    }

    [TestCase("BROKER.test.", 8883, "127.0.0.1:1")]
    [TestCase("broker.test", 8884, "127.0.0.1:2")]
    [TestCase("broker.test", 80, null)]
    [TestCase("other.test", 8883, null)]
    [TestCase("2001:db8:0:0::5", 443, "[::1]:3")]
    [TestCase("[2001:DB8::5]", 443, "[::1]:3")]
    public void Find_ByHostAndPort_IgnoresSpelling(string host, int port, string? to)
    {
        var map = HostMap.Parse(["broker.test:8883=127.0.0.1:1", "broker.test:8884=127.0.0.1:2", "[2001:db8::5]:443=[::1]:3"]);

        Assert.That(map.Find(host, port)?.ToString(), Is.EqualTo(to));
    }

    [TestCase("127.0.0.1", 5, "10.0.0.9:53")]
    [TestCase("127.0.0.1", 6, "127.0.0.1:7000")]
    [TestCase("127.0.0.1", 7, null)]
    [TestCase("127.0.0.2", 5, null)]
    public void FindDialled_SenderIsATarget_IsShownAsDialled(string sender, int port, string? shown)
    {
        var map = HostMap.Parse(["10.0.0.9:53=127.0.0.1:5", "udp.test:7000=127.0.0.1:6"]);

        Assert.That(map.FindDialled(new IPEndPoint(IPAddress.Parse(sender), port))?.ToString(), Is.EqualTo(shown));
    }

    [Test]
    public void Set_WhileInUse_ReplacesAndRemoves()
    {
        var map = HostMap.Parse(["a:1=b:2"]);

        map.Set(HostMapping.Parse("A:1=c:3"));
        Assert.That(map.Mappings, Is.EqualTo([HostMapping.Parse("a:1=c:3")]));
        map.Remove(HostPort.Parse("a:1"));
        Assert.That(map.Find("a", 1), Is.Null);
    }

    [TestCase("a:1=127.8.8.8:2", ExpectedResult = false)]
    [TestCase("a:1=localhost:2", ExpectedResult = false)]
    [TestCase("a:1=[::1]:2", ExpectedResult = false)]
    [TestCase("a:1=10.0.0.1:2", ExpectedResult = true)]
    [TestCase("a:1=example.test:2", ExpectedResult = true)]
    public bool LeavesLoopback_ByTarget(string map) => HostMap.Parse([map]).LeavesLoopback;
}

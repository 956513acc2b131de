using Ec20Emulator.Modem.Networking.Dns;

namespace Ec20Emulator.Engine.Tests.Networking.Dns;

public class DnsAnswerTests
{
    private static readonly DnsQuestion Question = new("n0.test", DnsRecordType.A);

    [Test]
    public void Of_ChainOfAliasesInAnyOrder_EndsAtTheAddressesWithTheShortestTimeToLive()
    {
        var answer = Of(new ResponseBytes(1, Question)
            .Address("n2.test", "10.0.0.1", 300).Address("n2.test", "10.0.0.2", 200).Address("n2.test", "10.0.0.1", 200)
            .Alias("n1.test", "N2.test", 100).Alias("n0.test", "n1.test", 400).Address("stranger.test", "10.6.6.6", 1));

        Assert.That(answer.Addresses.Select(address => address.ToString()), Is.EqualTo(["10.0.0.1", "10.0.0.2"]));
        Assert.That(answer.TimeToLive, Is.EqualTo(100));
    }

    [TestCase(16, 1)]
    [TestCase(17, 0)]
    public void Of_LongChain_IsBounded(int aliases, int found)
    {
        var response = new ResponseBytes(1, Question);
        for (var i = 0; i < aliases; i++)
            response.Alias($"n{i}.test", $"n{i + 1}.test");

        Assert.That(Of(response.Address($"n{aliases}.test", "10.0.0.1")).Addresses, Has.Count.EqualTo(found));
    }

    [Test]
    public void Of_CircleOfAliases_HasNoAddress() =>
        Assert.That(Of(new ResponseBytes(1, Question).Alias("n0.test", "n1.test").Alias("n1.test", "n0.test")).Addresses, Is.Empty);

    [Test]
    public void Of_AddressOfSomebodyElse_IsNotTaken() =>
        Assert.That(Of(new ResponseBytes(1, Question).Address("other.test", "10.0.0.1")).Addresses, Is.Empty);

    private static DnsAnswer Of(ResponseBytes response) => DnsAnswer.Of(DnsMessageReader.Read(response.ToArray()), Question);
}

using Ec20Emulator.Modem.Features.Packet;

namespace Ec20Emulator.Modem.Tests.Packet;

[Parallelizable(ParallelScope.All)]
internal sealed class PdpAddressesTests
{
    [Test]
    public void Addresses_OfOneModem_AreAllDifferentAndPrivate()
    {
        for (var seed = -50; seed < 50; seed++)
        {
            var addresses = new PdpAddresses(seed);
            var ids = Enumerable.Range(1, 16).ToArray();
            Assert.That(ids.Select(addresses.Ipv4).Distinct().Count(), Is.EqualTo(16));
            Assert.That(ids.Select(addresses.Ipv6).Distinct().Count(), Is.EqualTo(16));
            Assert.That(ids.Select(id => addresses.Ipv4(id).GetAddressBytes()), Is.All.Matches<byte[]>(bytes => bytes is [10, _, _, > 1 and < 255]));
            Assert.That(ids.Select(id => addresses.Ipv6(id).IsIPv6UniqueLocal), Is.All.True);
        }
    }

    [Test]
    public void Addresses_SameSeed_AreTheSame()
    {
        var (one, other) = (new PdpAddresses(7), new PdpAddresses(7));
        Assert.That(one.Ipv4(3), Is.EqualTo(other.Ipv4(3)));
    }

    [Test]
    public void Addresses_OtherSeed_AreOthers() => Assert.That(new PdpAddresses(7).Ipv4(3), Is.Not.EqualTo(new PdpAddresses(8).Ipv4(3)));
}

namespace Ec20Emulator.Modem.Tests;

/// <summary>What tells the modems of a fleet apart.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FleetIdentityTests
{
    private const int Many = 10_000;

    private static readonly ModemOptions First = new();

    [Test]
    public void Number0_IsTheModemItself() => Assert.That(FleetIdentity.Of(First, 0), Is.SameAs(First));

    [TestCase(42)]
    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(int.MaxValue)]
    public void TenThousand_HaveNothingInCommon(int seed)
    {
        var modems = Enumerable.Range(0, Many).Select(number => FleetIdentity.Of(First with { Seed = seed }, number)).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(modems.Select(modem => modem.Imei).Distinct().Count(), Is.EqualTo(Many), "IMEI");
            Assert.That(modems.Select(modem => modem.SerialNumber).Distinct().Count(), Is.EqualTo(Many), "serial number");
            Assert.That(modems.Select(modem => modem.Seed).Distinct().Count(), Is.EqualTo(Many), "seed");
            Assert.That(modems.Select(modem => modem.Sim.Imsi).Distinct().Count(), Is.EqualTo(Many), "IMSI");
            Assert.That(modems.Select(modem => modem.Sim.Iccid).Distinct().Count(), Is.EqualTo(Many), "ICCID");
            Assert.That(modems.Select(modem => modem.Sim.OwnNumber).Distinct().Count(), Is.EqualTo(Many), "own number");
            Assert.That(modems.Select(modem => modem.CellSite).Distinct().Count(), Is.EqualTo(256), "sites");
        });
    }

    [Test]
    public void Identity_OfEachModem_IsWellFormedAndOfTheSameMakerAndNetwork()
    {
        foreach (var modem in Enumerable.Range(1, Many).Select(number => FleetIdentity.Of(First, number)))
        {
            Assert.That(modem.Imei, Does.StartWith(First.Imei[..8]).And.Length.EqualTo(15));
            Assert.That(IsChecked(modem.Imei), Is.True, modem.Imei);
            Assert.That(modem.Sim.Iccid, Does.StartWith(First.Sim.Iccid[..7]).And.Length.EqualTo(20));
            Assert.That(IsChecked(modem.Sim.Iccid), Is.True, modem.Sim.Iccid);
            Assert.That(modem.Sim.Imsi, Does.StartWith(First.Sim.Imsi[..6]).And.Length.EqualTo(15));
            Assert.That(modem.Sim.OwnNumber, Does.Match("^\\+861301[0-9]{7}$"));
            SimRules.Check(modem.Sim);
        }
    }

    [Test]
    public void Seed_TellsFleetsApart()
    {
        var (one, other) = (FleetIdentity.Of(First with { Seed = 1 }, 5), FleetIdentity.Of(First with { Seed = 2 }, 5));
        Assert.That((one.Imei, one.Sim.Imsi, one.Sim.Iccid, one.Sim.OwnNumber), Is.Not.EqualTo((other.Imei, other.Sim.Imsi, other.Sim.Iccid, other.Sim.OwnNumber)));
        Assert.That(FleetIdentity.Of(First with { Seed = 1 }, 5), Is.EqualTo(one), "and the same seed makes the same modem");
    }

    [Test]
    public void Card_WithLittleToCount_IsAsDifferentAsItCanBe()
    {
        var bare = First with { Sim = new SimOptions { OwnNumber = "", Imsi = "001010" } };
        var other = FleetIdentity.Of(bare, 3);
        Assert.That((other.Sim.OwnNumber, other.Sim.Imsi.Length), Is.EqualTo(("", 6)));
    }

    [TestCase(-1)]
    [TestCase(FleetIdentity.Most)]
    public void Number_ThatIsNone_IsRefused(int number) => Assert.That(() => FleetIdentity.Of(First, number), Throws.InstanceOf<ArgumentOutOfRangeException>());

    /// <summary>ISO/IEC 7812-1, annex B.</summary>
    private static bool IsChecked(string digits) => digits.Reverse().Select((c, i) => (c - '0') * (1 + i % 2)).Sum(value => value / 10 + value % 10) % 10 == 0;
}

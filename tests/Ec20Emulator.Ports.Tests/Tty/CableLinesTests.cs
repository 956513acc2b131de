using Ec20Emulator.Ports.Tty;

namespace Ec20Emulator.Ports.Tests.Tty;

[Parallelizable(ParallelScope.All)]
internal sealed class CableLinesTests
{
    [Test]
    public void Input_NeverSeenAsserted_CountsAsAsserted()
    {
        var cable = new CableLines();
        Assert.That(cable.From(DteLines.None), Is.EqualTo(DteLines.Dtr | DteLines.Rts), "a three-wire cable");
        Assert.That(cable.From(DteLines.Dtr), Is.EqualTo(DteLines.Dtr | DteLines.Rts));
        Assert.That(cable.From(DteLines.None), Is.EqualTo(DteLines.Rts), "the wire of DTR is there, as was seen");
        Assert.That(cable.From(DteLines.Rts), Is.EqualTo(DteLines.Rts));
        Assert.That(cable.From(DteLines.None), Is.EqualTo(DteLines.None));
    }
}

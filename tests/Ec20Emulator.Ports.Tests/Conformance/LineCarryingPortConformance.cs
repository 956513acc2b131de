using Ec20Emulator.Ports.Tests.Support;

namespace Ec20Emulator.Ports.Tests.Conformance;

/// <summary>What ports must do that carry modem lines both ways, in order with the bytes.</summary>
internal abstract class LineCarryingPortConformance : PortConformance
{
    [Test]
    public async Task Dtr_Changed_IsRaisedBetweenTheBytesAroundIt()
    {
        var (port, dte) = await ConnectAsync();
        await using var _ = port;
        await using var __ = dte;
        var log = "";
        port.DteLinesChanged += lines => log += $"<{lines}>";

        await dte.WriteAsync("one"u8.ToArray(), default).Within();
        await dte.SetLinesAsync(DteLines.Rts);
        await dte.WriteAsync("two"u8.ToArray(), default).Within();
        await dte.SetLinesAsync(DteLines.Rts | DteLines.Dtr);
        await dte.SetLinesAsync(DteLines.Dtr);
        await dte.WriteAsync("three"u8.ToArray(), default).Within();
        var one = new byte[1];
        for (var i = 0; i < 11; i++)
        {
            await port.ReadAsync(one, default).Within();
            log += (char)one[0];
        }

        Assert.That(log, Is.EqualTo("one<Rts>two<Dtr, Rts><Dtr>three"));
        Assert.That(port.DteLines, Is.EqualTo(DteLines.Dtr));
    }

    [Test]
    public async Task DceLines_Changed_AreSeenByTheDte()
    {
        var (port, dte) = await ConnectAsync();
        await using var _ = port;
        await using var __ = dte;
        var reading = port.ReadAsync(new byte[1], default).AsTask(); // negotiation happens in there

        foreach (var lines in new[] { DceLines.Dsr | DceLines.Cts, DceLines.Dsr | DceLines.Cts | DceLines.Ri, DceLines.Dsr | DceLines.Dcd, DceLines.None })
        {
            port.SetDceLines(lines);
            await dte.SeeDceLinesAsync(lines).Within();
        }

        Assert.That(reading.IsCompleted, Is.False);
    }
}

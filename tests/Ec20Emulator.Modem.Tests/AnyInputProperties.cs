using System.Text;
using Ec20Emulator.TestKit.Modems;
using FsCheck;
using FsCheck.Fluent;

namespace Ec20Emulator.Modem.Tests;

/// <summary>Whatever a DTE sends, a full modem answers the next <c>AT</c>.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AnyInputProperties
{
    /// <summary>
    /// Pieces of commands, signs that mean something, and noise. Settings that would change the answer itself (ATV, ATQ, S3, S4) and
    /// commands that switch the modem off are left out.
    /// </summary>
    private static readonly string[] Words =
    [
        "AT", "at", "A/", "+GMM", "+CMEE", "+CCLK", "+QURCCFG", "+CSCS", "+CLAC", "+FOO", "=", "?", "=?", ";", ",", "\"", "1", "0", "-", "\r", "\r\n",
        "\n", "\b", "\x1a", "\x1b", "+++", " ", "E", "E1", "I", "&F", "&W", "Z", "&V", "S0=", "S7?", "\0", "\x80\xff", "\"urcport\"",
        "+QISEND=0", "+QFUPL=\"a\",5", "+QSSLSEND=0,5", "\r\nAT\r\n",
    ];

    private static readonly Arbitrary<byte[][]> Input = Arb.From(Gen.Frequency(
        (5, Gen.Elements(Words).Select(Encoding.Latin1.GetBytes)),
        (1, Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf())).ArrayOf());

    [Test]
    public void AnyBytes_ThenEscapeCtrlZAndReturn_LeaveTheModemAnsweringAt() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(60),
            Prop.ForAll(Input, pieces => AnswersAsync(pieces).GetAwaiter().GetResult()));

    private static async Task AnswersAsync(byte[][] pieces)
    {
        await using var modem = await TestModem.StartAsync();
        foreach (var piece in pieces.Where(piece => piece.Length > 0))
        {
            await modem.Dte.SendAsync(piece);
            await modem.Dte.TakeAllAsync();
        }
        // Counted data phases end by their own time-outs.
        await modem.AdvanceAsync(TimeSpan.FromMinutes(10));
        await modem.Dte.SendAsync("\x1b\x1a\r");
        // Noise behind AT may have spelled V0 or Q1.
        await modem.Dte.SendAsync("ATQ0V1\r");
        await modem.AdvanceAsync(TimeSpan.FromMinutes(10));
        await modem.Dte.TakeAllAsync();
        await modem.Dte.SendAsync("AT\r");
        Assert.That(await modem.Dte.TakeAllAsync(), Does.EndWith("\r\nOK\r\n"));
    }
}

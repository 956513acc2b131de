using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Ports;
using NUnit.Framework;

namespace Ec20Emulator.TestKit.Transcripts;

/// <summary>
/// Modem lines in transcripts. <c>ri on|off</c>, <c>dcd on|off</c>: what the modem drives now. <c>rts on|off</c>: the DTE moves RTS.
/// <c>settings 9600 8E1</c>: the DTE sets its line. <c>urc TEXT</c>: the modem has a URC to send, RING as a result code.
/// </summary>
public sealed class LinesDirective : ITranscriptDirective
{
    public async Task<bool> TryApplyAsync(TranscriptRunner runner, string word, string arguments)
    {
        var dte = runner.Port.Dte;
        switch (word)
        {
            case "ri":
                Expect(dte.DceLines, DceLines.Ri, arguments);
                return true;
            case "dcd":
                Expect(dte.DceLines, DceLines.Dcd, arguments);
                return true;
            case "rts":
                dte.Rts = arguments == "on";
                break;
            case "settings":
                dte.LineSettings = Parse(arguments);
                break;
            case "urc":
                var core = runner.Modem.Modem.Core;
                var urc = arguments == "RING" ? new Urc(Code: new FinalResult(ResultCode.Ring)) : Urc.Line(arguments);
                await core.Mailbox.TellAsync(() => core.Urcs.Send(urc));
                break;
            default:
                return false;
        }
        await runner.Modem.Modem.WhenIdleAsync();
        return true;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Expect(DceLines lines, DceLines line, string state) =>
        Assert.That(lines.HasFlag(line), Is.EqualTo(state == "on"), $"{line} is {(lines.HasFlag(line) ? "on" : "off")}");

    private static LineSettings Parse(string text)
    {
        var (rate, format) = text.Split(' ') is [var first, var second] ? (first, second) : (text, "8N1");
        var parity = format[1] switch
        {
            'O' => LineParity.Odd,
            'E' => LineParity.Even,
            'M' => LineParity.Mark,
            'S' => LineParity.Space,
            _ => LineParity.None,
        };
        return new LineSettings(int.Parse(rate), format[0] - '0', parity, format[2] == '2' ? LineStopBits.Two : LineStopBits.One);
    }
}

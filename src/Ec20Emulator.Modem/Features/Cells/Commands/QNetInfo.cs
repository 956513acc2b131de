using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core.Text;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Cells.Commands;

/// <summary>
/// AT+QNETINFO - values of a technology by the bits of a mask: LTE 1 signal to noise, 2 timing advance, 4 DRX cycles; GSM and WCDMA 1 DRX cycle;
/// others have none. AT manual V2.0, 6.11. What is not modelled, or not of the serving cell, is <c>-</c>.
/// </summary>
[AtCommand("+QNETINFO", NestOptional = false)]
internal sealed class QNetInfo(Registration registration) : IWriteCommand<QNetInfo.Args>, ITestCommand
{
    private const string SignalToNoise = "rsssnr";

    private static readonly string[] Names = ["GSM", "WCDMA", "LTE", "TD-SCDMA", "UMTS", "CDMA", "HDR"];

    internal readonly record struct Args([Range(0, 6)] int Technology, [Hex(int.MaxValue)] int Mask);

    public AtResult Test(Turn turn) => AtResult.Line("+QNETINFO: <rat>,<bit_msk>");

    public AtResult Write(Args args, Turn turn)
    {
        string[] known = args.Technology switch
        {
            0 or 1 => ["drx"],
            2 => [SignalToNoise, "timingadvance", "drx"],
            _ => [],
        };
        string[] asked = [.. known.Where((_, bit) => (args.Mask >> bit & 1) == 1)];
        return AtResult.Lines([$"+QNETINFO: \"{Names[args.Technology]}\",{asked.Length}", .. asked.Select(name => $"\"{name}\",{Show(name)}")]);
    }

    private string Show(string name) =>
        name == SignalToNoise && registration is { HasDefaultBearer: true, Signal: { } signal } ? $"{signal.Sinr}" : "-";
}

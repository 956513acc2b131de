using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.General.Commands;

/// <summary>AT&amp;V - the settings of the port that profiles are about (at-engine.md 11). The numbers of &amp;F, &amp;W and Z are always 0.</summary>
[AtCommand("&V")]
internal sealed class ShowProfile : IBasicCommand
{
    public AtResult Execute(int? number, Turn turn)
    {
        if (number is > 0)
            return AtResult.Error;
        var settings = turn.Port.Settings;
        return AtResult.Lines(
        [
            $"&C: {settings.CarrierDetect}",
            $"&D: {settings.DtrAction}",
            "&F: 0",
            "&W: 0",
            $"E: {Digit(settings.Echo)}",
            $"Q: {Digit(settings.Format.Quiet)}",
            $"V: {Digit(settings.Format.Verbose)}",
            $"X: {settings.ConnectDetail}",
            "Z: 0",
            .. SRegisters.Numbers.Select(register => $"S{register}: {settings.Registers[register]}"),
        ]);
    }

    private static int Digit(bool isOn) => isOn ? 1 : 0;
}

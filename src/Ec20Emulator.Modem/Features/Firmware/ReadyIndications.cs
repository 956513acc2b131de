using System.Text.Json.Nodes;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Features.Firmware;

/// <summary>
/// What is told at power-up about parts of the firmware (AT+QAPRDYIND, at-engine.md 8). The debug UART takes no AT commands here, so bit 1, which
/// would tell that it does, tells nothing.
/// </summary>
internal static class ReadyIndications
{
    private const string Key = "qaprdyind";

    private static readonly (int Bit, string Part)[] Parts = [(2, "QUEC DAEMON"), (4, "ATFWD"), (8, "QMI")];

    /// <summary>The parts told, as bits.</summary>
    public static int Read(ISavedSettings settings) => settings.Read(Key) is JsonValue saved && saved.TryGetValue<int>(out var mask) ? mask : 0;

    /// <summary>Changes them.</summary>
    /// <returns>False where they could not be stored.</returns>
    public static bool TrySet(ISavedSettings settings, int mask) => settings.Save(Key, mask);

    /// <summary>Power is on: tells them.</summary>
    public static void Announce(ModemCore core)
    {
        var mask = Read(core.State.Settings);
        foreach (var (bit, part) in Parts)
        {
            if ((mask & bit) != 0)
                core.Urcs.Send($"+APIND: {part} READY");
        }
    }
}

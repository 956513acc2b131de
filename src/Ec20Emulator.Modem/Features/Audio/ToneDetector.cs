using System.Globalization;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Calls;

namespace Ec20Emulator.Modem.Features.Audio;

/// <summary>Tells the DTE the keys the far end presses in a call (AT+QTONEDET).</summary>
internal sealed class ToneDetector
{
    private readonly UrcRouter _urcs;

    public ToneDetector(CallTable calls, UrcRouter urcs)
    {
        _urcs = urcs;
        calls.KeysPressed += (_, digits) => Tell(digits);
    }

    /// <summary>True where keys are told.</summary>
    public bool IsOn { get; set; }

    private void Tell(string digits)
    {
        if (!IsOn)
            return;
        foreach (var digit in digits)
            _urcs.Send(string.Create(CultureInfo.InvariantCulture, $"+QTONEDET: {(int)digit}"));
    }
}

using Ec20Emulator.Modem.Features.General;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Modem.Control;

/// <summary>A time with its zone; in words as AT+CCLK has it, <c>yy/MM/dd,hh:mm:ss+zz</c>.</summary>
public sealed class ClockTextAttribute() : RuleAttribute("a time with its zone")
{
    /// <inheritdoc/>
    public override string Spelling => "yy/MM/dd,hh:mm:ss+zz";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null or DateTimeOffset;

    /// <inheritdoc/>
    public override object? Read(string word) => ClockText.TryParse(word, out var time) ? time : null;
}

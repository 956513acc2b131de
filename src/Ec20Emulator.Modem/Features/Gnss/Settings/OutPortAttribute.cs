using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Parsing;

namespace Ec20Emulator.Modem.Features.Gnss.Settings;

/// <summary>Where the sentences go. <c>uartnmea</c> is taken too, as older firmware calls the debug UART, and not shown.</summary>
internal sealed class OutPortAttribute : ParameterAttribute
{
    private static readonly KeywordAttribute Shown = new("none", "usbnmea", "uartdebug");
    private static readonly KeywordAttribute Taken = new([.. Shown.Words, "uartnmea"]);

    public override string Describe(string name) => Shown.Describe(name);

    public override BindError TryConvert(RawParameter field, Type type, out object? value) => Taken.TryConvert(field, type, out value);
}

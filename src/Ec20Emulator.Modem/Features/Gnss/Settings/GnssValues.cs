using System.Globalization;
using Ec20Emulator.At.Grammar;

namespace Ec20Emulator.Modem.Features.Gnss.Settings;

/// <summary>The parameters behind the keys of AT+QGPSCFG (gnss.md 3).</summary>
internal static class GnssValues
{
    /// <summary>Where the alias of <c>uartdebug</c> that older firmware has leads.</summary>
    private static string? PortOf(string? name) => name == "uartnmea" ? "uartdebug" : name;

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Quoted(string? text) => text is null ? null : $"\"{text}\"";

    internal readonly record struct OutPort([OutPort] string? Port = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [PortOf(Port)];
    }

    internal readonly record struct Switch([OneOf(0, 1)] int? Value = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Value)];
    }

    internal readonly record struct ZeroOrOne([Range(0, 1)] int? Value = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Value)];
    }

    internal readonly record struct OneOrTwo([OneOf(1, 2)] int? Value = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Value)];
    }

    internal readonly record struct UpTo2([Range(0, 2)] int? Value = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Value)];
    }

    internal readonly record struct UpTo3([Range(0, 3)] int? Value = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Value)];
    }

    internal readonly record struct UpTo6([Range(0, 6)] int? Value = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Value)];
    }

    internal readonly record struct UpTo7([Range(0, 7)] int? Value = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Value)];
    }

    internal readonly record struct UpTo31([Range(0, 31)] int? Value = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Value)];
    }

    internal readonly record struct AnyNumber([Range(0, uint.MaxValue)] long? Value = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Value)];
    }

    internal readonly record struct Rate([OneOf(1, 2, 5, 10)] int? Hertz = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Hertz)];
    }

    internal readonly record struct Location(
        [Range(0, 31)] int? Types = null, [Range(0, 4)] int? Family = null, [Text(MaximumLength = 100, Shown = "apn")] string? Apn = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Types), Text(Family), Quoted(Apn)];
    }

    internal readonly record struct Protocols([Range(0, 255)] int? Lpp = null, [Range(0, 65535)] int? Rrlp = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Lpp), Text(Rrlp)];
    }

    internal readonly record struct Application(
        [Text(MaximumLength = 100, Shown = "id")] string? Id = null, [Text(MaximumLength = 100, Shown = "pwd")] string? Password = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Quoted(Id), Quoted(Password)];
    }

    internal readonly record struct Jamming(
        [Range(0, 4)] int? Mode = null, [Range(2, 10)] int? Times = null, [Range(1, 65535)] int? Interval = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Mode), Text(Times), Text(Interval)];
    }

    internal readonly record struct RawData([Range(0, 31)] int? Systems = null, [Range(0, 1)] int? Port = null) : IGnssValues
    {
        public IReadOnlyList<string?> Values => [Text(Systems), Text(Port)];
    }
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>
/// AT+CPOL - preferred operators; network-sim.md 3. They come before others where the home network cannot be heard. A place alone frees it,
/// an empty place with a format sets the format names are read in, an operator without a place takes the lowest free one. A name the
/// modem does not know: +CME ERROR 22; a number it does not know is taken.
/// </summary>
[AtCommand("+CPOL", NestOptional = false)]
internal sealed class Cpol(Registration registration, NameFormats formats) : IReadCommand, ITestCommand, IWriteCommand<Cpol.Args>
{
    private const int Numeric = 2;

    internal sealed record Args(
        [Range(1, PreferredOperators.Places)] int? Index = null,
        [Range(0, 2)] int? Format = null,
        [Text(MinimumLength = 1, MaximumLength = 128)] string? OperatorName = null,
        [OneOf(0, 1)] bool Gsm = true,
        [OneOf(0, 1)] bool GsmCompact = false,
        [OneOf(0, 1)] bool Utran = true,
        [OneOf(0, 1)] bool EUtran = true);

    public AtResult Test(Turn turn) => AtResult.Line($"+CPOL: (1-{PreferredOperators.Places}),(0-2)");

    public AtResult Read(Turn turn) => AtResult.Lines([.. registration.Preferred.All.Select(place =>
        $"+CPOL: {place.Index},{formats.OfPreferences},\"{place.Entry.Operator.Name(formats.OfPreferences)}\"," +
        $"{Digit(place.Entry.Gsm)},{Digit(place.Entry.GsmCompact)},{Digit(place.Entry.Utran)},{Digit(place.Entry.EUtran)}")]);

    public AtResult Write(Args args, Turn turn)
    {
        if (args is { Index: null, OperatorName: null })
        {
            if (args.Format is not { } format)
                return AtResult.Error;
            formats.OfPreferences = format;
            return AtResult.Ok;
        }
        if (args.OperatorName is null)
            return args.Format is null ? Put(args.Index!.Value, null) : AtResult.Error;
        if (args.Format is not { } written)
            return AtResult.Error;
        if ((args.Index ?? registration.Preferred.FreePlace()) is not { } index)
            return AtResult.Cme(CmeError.MemoryFull);
        return Find(written, args.OperatorName) is { } found
            ? Put(index, new PreferredOperators.Entry(found, args.Gsm, args.GsmCompact, args.Utran, args.EUtran))
            : AtResult.Cme(CmeError.NotFound);
    }

    private static int Digit(bool isSet) => isSet ? 1 : 0;

    private static NetworkOperator? Find(int format, string name)
    {
        var known = NetworkOperator.Known.FirstOrDefault(known => known.Name(format).Equals(name, StringComparison.OrdinalIgnoreCase));
        var isNumber = name.Length is 5 or 6 && !name.AsSpan().ContainsAnyExceptInRange('0', '9');
        return known ?? (format == Numeric && isNumber ? new NetworkOperator(name, name, name) : null);
    }

    private AtResult Put(int index, PreferredOperators.Entry? entry)
    {
        registration.Preferred.Set(index, entry);
        return AtResult.Ok;
    }
}

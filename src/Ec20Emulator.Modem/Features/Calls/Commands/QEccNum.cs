using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>
/// AT+QECCNUM - the emergency numbers, which can be called without registration: list 0 is in force while no SIM works, list 1 while one
/// does; sms-calls.md 8. Mode 0 prints a list, 1 adds numbers, 2 takes them out. Saved at once. Up to <see cref="EmergencyNumbers.Most"/>
/// numbers of 2-15 digits in a list, one more is +CME ERROR 20; taking out one that is not there is +CME ERROR 22.
/// </summary>
[AtCommand("+QECCNUM")]
internal sealed class QEccNum(EmergencyNumbers numbers) : IReadCommand, ITestCommand, IWriteCommand<QEccNum.Args>
{
    private const int Query = 0;
    private const int Add = 1;

    internal readonly record struct Args(
        [Range(0, 2)] int Mode, [OneOf(0, 1)] bool WithSim,
        [Text(MinimumLength = 2, MaximumLength = 15)] string? First = null, [Text(MinimumLength = 2, MaximumLength = 15)] string? Second = null,
        [Text(MinimumLength = 2, MaximumLength = 15)] string? Third = null, [Text(MinimumLength = 2, MaximumLength = 15)] string? Fourth = null,
        [Text(MinimumLength = 2, MaximumLength = 15)] string? Fifth = null, [Text(MinimumLength = 2, MaximumLength = 15)] string? Sixth = null,
        [Text(MinimumLength = 2, MaximumLength = 15)] string? Seventh = null, [Text(MinimumLength = 2, MaximumLength = 15)] string? Eighth = null)
    {
        /// <summary>The numbers given.</summary>
        public IEnumerable<string> Numbers =>
            new[] { First, Second, Third, Fourth, Fifth, Sixth, Seventh, Eighth }.OfType<string>();
    }

    public AtResult Read(Turn turn) => AtResult.Lines([Show(false), Show(true)]);

    public AtResult Test(Turn turn) => AtResult.Line("+QECCNUM: (0-2)");

    public AtResult Write(Args args, Turn turn)
    {
        var given = args.Numbers.Distinct().ToArray();
        if (args.Mode == Query)
            return given.Length == 0 ? AtResult.Line(Show(args.WithSim)) : AtResult.Error;
        if (given.Length == 0 || given.Any(number => number.AsSpan().ContainsAnyExceptInRange('0', '9')))
            return AtResult.Error;
        var old = numbers.Of(args.WithSim);
        if (args.Mode != Add && !given.All(old.Contains))
            return AtResult.Cme(CmeError.NotFound);
        string[] list = args.Mode == Add ? [.. old.Union(given)] : [.. old.Except(given)];
        if (list.Length > EmergencyNumbers.Most)
            return AtResult.Cme(CmeError.MemoryFull);
        return numbers.TrySet(args.WithSim, list) ? AtResult.Ok : AtResult.Cme(CmeError.MemoryFailure);
    }

    private string Show(bool withSim) =>
        string.Concat($"+QECCNUM: {(withSim ? 1 : 0)}", string.Concat(numbers.Of(withSim).Select(number => $",\"{number}\"")));
}

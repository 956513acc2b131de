using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>commandError</c>: a command is not carried out but answered with an error.</summary>
internal sealed class CommandError : Fault, ICommandFault
{
    private readonly AtResult _answer;

    public CommandError(FaultSetup setup)
        : base(setup, FaultLocation.Dce)
    {
        var cme = Settings.Read(KindsJson.Default.CommandError).Cme;
        Require(cme is null || Enum.IsDefined((CmeError)cme), "cme is a +CME ERROR the modem knows");
        _answer = cme is { } code ? AtResult.Cme((CmeError)code) : AtResult.Error;
    }

    public AtResult? Begin(Turn turn) => TryStrike(turn.Command.Text) ? _answer : null;

    public AtResult End(Turn turn, AtResult answer) => answer;

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>Number of the +CME ERROR, shown as AT+CMEE says; null = plain ERROR.</summary>
        public int? Cme { get; set; }
    }
}

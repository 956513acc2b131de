using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Faults.Commands;

namespace Ec20Emulator.Modem.Faults.Kinds;

/// <summary><c>commandSilence</c>: a command is never answered; the modem takes the next one all the same.</summary>
internal sealed class CommandSilence : Fault, ICommandFault
{
    private readonly Attributes _attributes;
    private Turn? _silenced;

    public CommandSilence(FaultSetup setup)
        : base(setup, FaultLocation.Dce) => _attributes = Settings.Read(KindsJson.Default.CommandSilence);

    public AtResult? Begin(Turn turn)
    {
        if (!TryStrike(turn.Command.Text))
            return null;
        if (!_attributes.CarriedOut)
            return AtResult.Silence;
        _silenced = turn;
        return null;
    }

    public AtResult End(Turn turn, AtResult answer)
    {
        if (_silenced != turn)
            return answer;
        _silenced = null;
        return AtResult.Silence;
    }

    /// <summary>What the fault needs to know.</summary>
    internal sealed record Attributes
    {
        /// <summary>True where the command does its work and only the answer is lost.</summary>
        public bool CarriedOut { get; set; }
    }
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Network.Commands;

/// <summary>The three commands that show the registration; network-sim.md 3. Without parameters it is <c>=0</c>.</summary>
internal abstract class RegistrationCommand(RegistrationReport report)
    : IExecuteCommand, IReadCommand, IWriteCommand<RegistrationCommand.Args>
{
    internal readonly record struct Args([Range(0, 2)] int Mode);

    public AtResult Execute(Turn turn) => Write(default, turn);

    public AtResult Read(Turn turn) => AtResult.Line(report.Line);

    public AtResult Write(Args args, Turn turn)
    {
        report.Mode = args.Mode;
        return AtResult.Ok;
    }
}

/// <summary>AT+CREG - registration, circuit-switched; on LTE it shows the same as the others.</summary>
[AtCommand("+CREG")]
internal sealed class Creg(RegistrationReport report) : RegistrationCommand(report);

/// <summary>AT+CGREG - registration, packet domain.</summary>
[AtCommand("+CGREG")]
internal sealed class Cgreg(RegistrationReport report) : RegistrationCommand(report);

/// <summary>AT+CEREG - registration, LTE.</summary>
[AtCommand("+CEREG")]
internal sealed class Cereg(RegistrationReport report) : RegistrationCommand(report);

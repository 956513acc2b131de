using Ec20Emulator.Modem.Features.Network;

namespace Ec20Emulator.Modem.Features.Sim.Apdu;

/// <summary>The logical channels to the card: the basic one, and up to three that are opened (ETSI 102 221, 8.7, 11.1.17). Made when used.</summary>
internal sealed class Channels(SimCard sim)
{
    private const int Count = 4;

    private Channel?[]? _channels;

    /// <summary>The card is without power: all channels are closed, nothing is selected.</summary>
    public void Reset() => _channels = null;

    /// <summary>Answers a command over the channel its class names.</summary>
    /// <param name="apdu">Any bytes.</param>
    /// <returns>Data, then two status bytes.</returns>
    public byte[] Answer(ReadOnlySpan<byte> apdu)
    {
        if (!Command.TryParse(apdu, out var command))
            return Reply.Refuse(Refusal.WrongLength, isSim: false).ToBytes();
        return (Find(command.Channel) is { } channel ? Answer(channel, command) : Reply.Refuse(Refusal.NoSuchChannel, isSim: false)).ToBytes();
    }

    /// <summary>Answers a command over a channel that has been opened, whatever channel its class names.</summary>
    /// <returns>Null where the channel is not open.</returns>
    public byte[]? Answer(int number, ReadOnlySpan<byte> apdu)
    {
        if (number == 0 || Find(number) is not { } channel)
            return null;
        return Command.TryParse(apdu, out var command) ? Answer(channel, command).ToBytes() : Reply.Refuse(Refusal.WrongLength, isSim: false).ToBytes();
    }

    /// <summary>Opens a channel.</summary>
    /// <returns>Its number, 1-3; null where all are open.</returns>
    public int? Open()
    {
        _channels ??= new Channel?[Count];
        for (var number = 1; number < Count; number++)
        {
            if (_channels[number] is null)
            {
                _channels[number] = new Channel(sim);
                return number;
            }
        }
        return null;
    }

    /// <summary>Selects an application on a channel that is open.</summary>
    /// <returns>False where the card does not have it.</returns>
    public bool TrySelect(int number, string aid) =>
        Find(number) is { } channel && channel.Selection.SelectApplication(aid, aid.Length / 2).Status == Reply.Done;

    /// <summary>Closes a channel.</summary>
    /// <returns>False where it was not open.</returns>
    public bool Close(int number)
    {
        if (number is < 1 or >= Count || _channels?[number] is null)
            return false;
        _channels[number] = null;
        return true;
    }

    private Channel? Find(int number)
    {
        if (number == 0)
            return (_channels ??= new Channel?[Count])[0] ??= new Channel(sim);
        return number < Count ? _channels?[number] : null;
    }

    private Reply Answer(Channel channel, Command command) => command is { Instruction: 0x70, HasKnownClass: true, IsSim: false } ? Manage(command) : channel.Answer(command);

    private Reply Manage(Command command) => command switch
    {
        { P1: 0x00, P2: 0x00 } => Open() is { } number ? Reply.With([(byte)number]) : Reply.Of(0x6A81),
        { P1: 0x80 } => Close(command.P2) ? Reply.Ok : Reply.Refuse(Refusal.NoSuchChannel, isSim: false),
        _ => Reply.Refuse(Refusal.WrongParameters, isSim: false),
    };
}

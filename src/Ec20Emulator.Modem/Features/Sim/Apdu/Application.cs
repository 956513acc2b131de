namespace Ec20Emulator.Modem.Features.Sim.Apdu;

/// <summary>An application of the card's data as it is talked to: a command it does not know is an unknown instruction.</summary>
internal static class Application
{
    private const byte WithoutChannel = 0xFC;

    /// <summary>The application of an identifier, or of the beginning of one, 5 bytes at least (ETSI 102 221, 11.1.1.2); null where it is absent.</summary>
    public static SimApplication? Find(SimOptions card, string aid) =>
        card.Applications.FirstOrDefault(application => application.Aid.StartsWith(aid, StringComparison.OrdinalIgnoreCase));

    /// <summary>Its answer.</summary>
    public static Reply Answer(SimApplication application, Command command)
    {
        var asked = Essence(command.Bytes);
        foreach (var exchange in application.Answers)
        {
            if (Essence(Convert.FromHexString(exchange.Command)).AsSpan().SequenceEqual(asked))
            {
                var response = Convert.FromHexString(exchange.Response);
                return new Reply(response[^2] << 8 | response[^1], response[..^2]);
            }
        }
        return Reply.Refuse(Refusal.UnknownInstruction, isSim: false);
    }

    /// <summary>A command without its channel, and without a byte that only asks for an answer.</summary>
    private static byte[] Essence(ReadOnlySpan<byte> bytes)
    {
        var isAsking = bytes.Length > Command.Least + 1 && bytes.Length == Command.Least + 1 + bytes[Command.Least] + 1;
        var essence = (isAsking ? bytes[..^1] : bytes).ToArray();
        essence[0] &= WithoutChannel;
        return essence;
    }
}

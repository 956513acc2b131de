using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Incoming;
using Ec20Emulator.Modem.Features.Sms.Settings;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>AT+CSMS - message service: 1 makes the host acknowledge what is passed on to it; sms-calls.md 1, 6. Saves itself.</summary>
[AtCommand("+CSMS")]
internal sealed class Csms(SmsSettings settings, IncomingMessages incoming) : IReadCommand, IWriteCommand<Csms.Args>
{
    /// <summary>What the module claims: messages to it, from it, and broadcasts.</summary>
    private const string Supported = "1,1,1";

    internal readonly record struct Args([OneOf(0, 1)] int Service);

    public AtResult Read(Turn turn) => AtResult.Line($"+CSMS: {settings.Saved.Service},{Supported}");

    public AtResult Write(Args args, Turn turn)
    {
        if (!settings.TrySet(settings.Saved with { Service = args.Service }))
            return AtResult.Cms(CmsError.MemoryFailure);
        if (args.Service == 0)
            incoming.TryAcknowledge(isTaken: true);
        return AtResult.Line($"+CSMS: {Supported}");
    }
}

using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Calls.Remote;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>
/// AT+CCWA - call waiting: whether a call that waits is told, and with a mode the subscription in the network: 0 off, 1 on, 2 query, for
/// classes 1 voice, 2 data, 4 fax; sms-calls.md 8. Without a network +CME ERROR 30. The query prints a line for each class that is on, or
/// one for all asked about. Deviation: the network answers at once, so there is nothing to abort.
/// </summary>
[AtCommand("+CCWA")]
internal sealed class Ccwa(CallSettings settings, CallWaitingSubscription subscription, VoiceService service)
    : IReadCommand, ITestCommand, IWriteCommand<Ccwa.Args>
{
    private const int Query = 2;

    internal readonly record struct Args(
        [OneOf(0, 1)] bool Tells, [Range(0, 2)] int? Mode = null, [Range(1, ServiceClass.All)] int Classes = ServiceClass.All);

    public AtResult Read(Turn turn) => AtResult.Line($"+CCWA: {(settings.TellsWaiting ? 1 : 0)}");

    public AtResult Test(Turn turn) => AtResult.Line("+CCWA: (0,1)");

    public AtResult Write(Args args, Turn turn)
    {
        if (args.Mode is not null && !service.IsReachable)
            return AtResult.Cme(CmeError.NoNetworkService);
        settings.TellsWaiting = args.Tells;
        if (args.Mode is Query)
            return AtResult.Lines(Show(args.Classes));
        if (args.Mode is { } mode)
            subscription.Switch(mode == 1, args.Classes);
        return AtResult.Ok;
    }

    private List<string> Show(int classes)
    {
        var on = classes & subscription.Classes;
        if (on == 0)
            return [$"+CCWA: 0,{classes}"];
        return [.. ServiceClass.Each.Where(one => (on & one) != 0).Select(one => $"+CCWA: 1,{one}")];
    }
}

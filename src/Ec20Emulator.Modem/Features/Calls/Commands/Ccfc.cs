using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.General;

namespace Ec20Emulator.Modem.Features.Calls.Commands;

/// <summary>
/// AT+CCFC - call forwarding in the network: 0 off, 1 on, 2 query, 3 register a number and switch it on, 4 erase; sms-calls.md 8. Reason 4 is all, 5
/// all that have a condition; neither can be asked for, +CME ERROR 4. Switching on what nobody has registered: +CME ERROR 3. Without a network +CME
/// ERROR 30. The network answers at once; it takes no subaddresses.
/// </summary>
[AtCommand("+CCFC")]
internal sealed class Ccfc(CallForwarding forwarding, VoiceService service, TeCharacterSet characterSet) : ITestCommand, IWriteCommand<Ccfc.Args>
{
    private const int All = 4;
    private const int DefaultWait = 20;

    /// <summary>What is to be done.</summary>
    internal enum Mode
    {
        Disable,
        Enable,
        Query,
        Register,
        Erase,
    }

    internal sealed record Args(
        [Range(0, 5)] int Reason,
        [Range(0, 4)] Mode Mode,
        [Text(MaximumLength = 164)] string? Number = null,
        [OneOf(PhoneNumber.UnknownType, PhoneNumber.InternationalType)] int? Type = null,
        [Range(1, 255)] int Classes = ServiceClass.All,
        [Text(MaximumLength = 0)] string? Subaddress = null,
        [Range(128, 255)] int? SubaddressType = null,
        [Range(CallForwarding.ShortestWait, CallForwarding.LongestWait)] int? Wait = null);

    public AtResult Test(Turn turn) => AtResult.Line("+CCFC: (0-5)");

    public AtResult Write(Args args, Turn turn)
    {
        PhoneNumber? number = null;
        if (args.Number is { Length: > 0 } typed && (number = Read(typed, args.Type)) is null)
            return AtResult.Error;
        if (args.Mode is Mode.Register && number is null)
            return AtResult.Error;
        if (!service.IsReachable)
            return AtResult.Cme(CmeError.NoNetworkService);
        var classes = ServiceClass.Each.Where(one => (args.Classes & one) != 0).ToArray();
        if (classes.Length == 0 || (args.Mode is Mode.Query && args.Reason >= All))
            return AtResult.Cme(CmeError.OperationNotSupported);
        if (args.Mode is Mode.Query)
            return AtResult.Lines(Show((ForwardingReason)args.Reason, classes));
        ForwardingReason[] reasons = args.Reason switch
        {
            < All => [(ForwardingReason)args.Reason],
            All => Enum.GetValues<ForwardingReason>(),
            _ => [ForwardingReason.Busy, ForwardingReason.NoReply, ForwardingReason.NotReachable],
        };
        if (args.Mode is Mode.Enable && number is null && reasons.Any(reason => classes.Any(one => forwarding.Find(reason, one) is null)))
            return AtResult.Cme(CmeError.OperationNotAllowed);
        foreach (var reason in reasons)
        {
            foreach (var one in classes)
                forwarding.Set(reason, one, Change(args, number, forwarding.Find(reason, one)));
        }
        return AtResult.Ok;
    }

    private static CallForwarding.Rule? Change(Args args, PhoneNumber? number, CallForwarding.Rule? old) => args.Mode switch
    {
        Mode.Erase => null,
        Mode.Disable => old is null ? null : old with { IsActive = false },
        _ => new CallForwarding.Rule(number ?? old!.Number, IsActive: true, args.Wait ?? old?.Wait ?? DefaultWait),
    };

    private PhoneNumber? Read(string typed, int? type) =>
        TeText.Read(characterSet.Current, typed) is { } number ? PhoneNumber.Of(number.ToUpperInvariant(), type ?? PhoneNumber.UnknownType) : null;

    private string[] Show(ForwardingReason reason, IReadOnlyList<int> classes)
    {
        string[] lines = [.. classes.Select(one => (One: one, Rule: forwarding.Find(reason, one))).Where(set => set.Rule is { IsActive: true }).Select(set =>
            $"+CCFC: 1,{set.One},{set.Rule!.Number.Show(characterSet.Current)},,,{(reason is ForwardingReason.NoReply ? set.Rule.Wait.ToString(CultureInfo.InvariantCulture) : "")}")];
        return lines.Length > 0 ? lines : ["+CCFC: 0,255"];
    }
}

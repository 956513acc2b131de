using Ec20Emulator.Modem.Features.General;

namespace Ec20Emulator.Modem.Features.Calls;

/// <summary>Lines about calls as result codes print them (sms-calls.md 8). Names follow AT+CSCS. Numbers do
/// not: ModemManager sets UCS2 and looks for its calls in AT+CLCC by the number it has dialled.</summary>
/// <param name="characterSet">AT+CSCS.</param>
/// <param name="directory">Knows the names.</param>
internal sealed class CallLines(TeCharacterSet characterSet, Func<INumberDirectory> directory)
{
    /// <summary>+CLCC; the name only where the phonebook has one.</summary>
    public string Listed(Call call)
    {
        var name = Name(call);
        return $"+CLCC: {call.Id},{(int)call.Direction},{(int)call.State},0,{(call.IsMultiparty ? 1 : 0)},{Show(call)}{(name.Length == 0 ? "" : ",")}{name}";
    }

    /// <summary>+CLCC for the packet bearer, where it counts as a call.</summary>
    public const string PacketBearer = "+CLCC: 1,0,0,1,0,\"\",128";

    /// <summary>+CLIP.</summary>
    public string Caller(Call call) => $"+CLIP: {Show(call)},,,{Name(call)},{(call.Number.IsWithheld ? 1 : 0)}";

    /// <summary>+COLP.</summary>
    public string Connected(Call call) => $"+COLP: {Show(call)},,,{Name(call)}";

    /// <summary>+CCWA: a voice call waits.</summary>
    public static string Waiting(Call call) => $"+CCWA: {Show(call)},1";

    /// <summary>+QIND "ccinfo": a step of a call; state -1 at its end.</summary>
    public static string Indicated(Call call) =>
        $"+QIND: \"ccinfo\",{call.Id},{(int)call.Direction},{(call.EndReason is null ? (int)call.State : -1)},0,{(call.IsMultiparty ? 1 : 0)},{Show(call)}";

    /// <summary>^DSCI: a step of a call.</summary>
    public static string Step(Call call)
    {
        var state = call.EndReason is not null ? 6 : call.State switch
        {
            CallState.Held => 1,
            CallState.Dialing => 2,
            CallState.Active => 3,
            CallState.Incoming => 4,
            CallState.Waiting => 5,
            _ => 7,
        };
        return $"^DSCI: {call.Id},{(int)call.Direction},{state},0,{call.Number.Digits},{call.Number.Type},0";
    }

    private static string Show(Call call) => call.Number.Plain;

    private string Name(Call call) =>
        !call.Number.IsWithheld && directory().NameOf(call.Number) is { } name ? $"\"{TeText.ShowName(characterSet.Current, name)}\"" : "";
}

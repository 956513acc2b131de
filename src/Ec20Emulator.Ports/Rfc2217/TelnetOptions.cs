namespace Ec20Emulator.Ports.Rfc2217;

/// <summary>
/// The options of one telnet connection. We offer BINARY both ways, SGA, ECHO (the modem echoes, so the client need not) and
/// COM-PORT; everything else is refused.
/// </summary>
internal sealed class TelnetOptions
{
    private static readonly byte[] OfferedByUs = [TelnetCode.Binary, TelnetCode.Echo, TelnetCode.SuppressGoAhead];
    private static readonly byte[] AskedOfClient = [TelnetCode.Binary, TelnetCode.SuppressGoAhead, TelnetCode.ComPort];

    private readonly TelnetOption _unknownOfUs = new(false, TelnetCode.Will, TelnetCode.Wont);
    private readonly TelnetOption _unknownOfClient = new(false, TelnetCode.Do, TelnetCode.Dont);

    private readonly Dictionary<byte, TelnetOption> _us = new byte[]
    {
        TelnetCode.Binary, TelnetCode.Echo, TelnetCode.SuppressGoAhead, TelnetCode.ComPort,
    }.ToDictionary(option => option, _ => new TelnetOption(true, TelnetCode.Will, TelnetCode.Wont));

    private readonly Dictionary<byte, TelnetOption> _client = new byte[]
    {
        TelnetCode.Binary, TelnetCode.SuppressGoAhead, TelnetCode.ComPort,
    }.ToDictionary(option => option, _ => new TelnetOption(true, TelnetCode.Do, TelnetCode.Dont));

    /// <summary>
    /// What the client sends is NVT text, in which CR NUL stands for CR. True only once it has refused BINARY: a client that never
    /// answers does not speak telnet, and its bytes are taken as they are.
    /// </summary>
    internal bool ClientSendsText => _client[TelnetCode.Binary].IsRefused;

    /// <summary>The client knows COM-PORT. Some say WILL, some say DO; either will do.</summary>
    internal bool ComPort => _us[TelnetCode.ComPort].IsOn || _client[TelnetCode.ComPort].IsOn;

    /// <summary>What to send when the connection is new.</summary>
    internal byte[] Greeting() =>
    [
        .. OfferedByUs.SelectMany(option => new[] { TelnetCode.Iac, _us[option].Ask(), option }),
        .. AskedOfClient.SelectMany(option => new[] { TelnetCode.Iac, _client[option].Ask(), option }),
    ];

    /// <summary>Takes a negotiation of the client.</summary>
    /// <param name="verb">WILL, WONT, DO or DONT.</param>
    /// <param name="option">The option.</param>
    /// <returns>What to send, or an empty array.</returns>
    internal byte[] Take(byte verb, byte option)
    {
        var aboutUs = verb is TelnetCode.Do or TelnetCode.Dont;
        var state = aboutUs ? _us.GetValueOrDefault(option, _unknownOfUs) : _client.GetValueOrDefault(option, _unknownOfClient);
        return state.Take(verb is TelnetCode.Will or TelnetCode.Do) is { } answer ? [TelnetCode.Iac, answer, option] : [];
    }
}

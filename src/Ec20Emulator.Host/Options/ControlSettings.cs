using System.CommandLine;
using System.Net;
using Ec20Emulator.Control;

namespace Ec20Emulator.Host.Options;

/// <summary>The options of the control API.</summary>
internal sealed class ControlSettings
{
    private readonly Setting _control = new("--control", "[ADDRESS:]PORT", "HTTP control API; without an address on 127.0.0.1; port 0 lets the system choose.");
    private readonly Setting _token = new("--control-token", "TOKEN", "What clients of the control API have to present; needed off loopback.");

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> Options => [_control.Option, _token.Option];

    /// <summary>Reads what was given; null = no control API.</summary>
    /// <exception cref="UsageException">A value is not understood, or they do not go together.</exception>
    public ControlOptions? Read(ParseResult parsed)
    {
        var token = _token.One(parsed);
        if (_control.One(parsed) is not { } address)
            return token is null ? null : throw new UsageException("--control-token: there is no control API without --control ADDRESS:PORT");
        var endPoint = ListenAddress.Parse("--control", address);
        if (string.IsNullOrWhiteSpace(token) && (token is not null || !IPAddress.IsLoopback(endPoint.Address)))
            throw new UsageException($"--control {address}: other computers can reach it, so it needs a --control-token that is not empty");
        return new ControlOptions { EndPoint = endPoint, Token = token };
    }
}

using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Power;
using Ec20Emulator.Modem.Features.Sockets;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Lint;

/// <summary>What the rules of the lint see of a modem, and what they remember of it. Lives on the mailbox.</summary>
internal sealed class LintScene(ModemCore core)
{
    private const int LongestLine = 200;

    private Dictionary<LintRule, object>? _memories;
    private Dictionary<ModemPort, HostPace>? _paces;

    public required SocketTable Sockets { get; init; }

    public required IPacketContexts Contexts { get; init; }

    public required Registration Registration { get; init; }

    public required SimCard Sim { get; init; }

    public required FileStore Files { get; init; }

    public required SslContexts Ssl { get; init; }

    public required PowerSupply Power { get; init; }

    /// <summary>The modem's clock.</summary>
    public TimeProvider Time => core.Scheduler.Time;

    /// <summary>What a rule remembers of this modem; made when first asked for.</summary>
    public T MemoryOf<T>(LintRule rule)
        where T : class, new()
    {
        _memories ??= [];
        if (!_memories.TryGetValue(rule, out var memory))
            _memories[rule] = memory = new T();
        return (T)memory;
    }

    /// <summary>What the host at a port typed last, and when; made when it types first.</summary>
    public HostPace PaceOf(ModemPort port)
    {
        _paces ??= [];
        if (!_paces.TryGetValue(port, out var pace))
            _paces[port] = pace = new HostPace();
        return pace;
    }

    /// <summary>The last command line of a port, secrets masked as in the log.</summary>
    public string LineOf(ModemPort port) => Masked(PaceOf(port).Line);

    /// <summary>A command line as it may be shown.</summary>
    /// <param name="body">The line without <c>AT</c>.</param>
    public string Masked(string body)
    {
        var line = "AT" + core.Commands.Redact(body);
        return line.Length <= LongestLine ? line : line[..LongestLine] + "...";
    }

    /// <summary>Forgets all that is remembered.</summary>
    public void Forget() => (_memories, _paces) = (null, null);
}

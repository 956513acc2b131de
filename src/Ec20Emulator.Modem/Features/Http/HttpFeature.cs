using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Http.Commands;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Features.Http;

/// <summary>The HTTP(S) manual (http-mqtt-ftp.md 1, 2).</summary>
internal sealed class HttpFeature : Feature, IDeclaresCommands
{
    /// <summary>http-mqtt-ftp.md 1.</summary>
    private static readonly SingleErrorPolicy WrongParameters = new(CmeError.HttpInvalidParameter);

    /// <summary>Its commands.</summary>
    public static CommandSet Declared { get; } = new CommandSet<HttpFeature>((CommandFamily.Http, WrongParameters))
    {
        room => new QHttpCfg(room._parts),
        room => new QHttpUrl(room._parts),
        room => new QHttpGet(room._parts),
        room => new QHttpGetEx(room._parts),
        room => new QHttpPost(room._parts),
        room => new QHttpPostFile(room._parts),
        room => new QHttpPut(room._parts),
        room => new QHttpPutFile(room._parts),
        room => new QHttpRead(room._parts),
        room => new QHttpReadFile(room._parts),
        room => new QHttpStop(room._parts),
    };

    private readonly HttpParts _parts;

    public HttpFeature(ModemCore core, IPacketContexts contexts, FileStore files, SslLinkMaker ssl, Registration registration, CallTable calls)
    {
        _parts = new HttpParts(core, contexts, files, ssl, registration, calls);
    }

    public override CommandSet Commands => Declared;

    public override void PowerOff() => _parts.Reset();

    public override IEnumerable<(string Name, object State)> Look() =>
        _parts.Existing is { } session ? [("http", HttpSummary.Of(session))] : [];
}

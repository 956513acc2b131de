using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Http.Commands;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Features.Http;

/// <summary>The HTTP(S) manual (http-mqtt-ftp.md 1, 2).</summary>
internal sealed class HttpFeature : Feature
{
    /// <summary>http-mqtt-ftp.md 1.</summary>
    private static readonly SingleErrorPolicy WrongParameters = new(CmeError.HttpInvalidParameter);

    private readonly HttpParts _parts;

    public HttpFeature(ModemCore core, IPacketContexts contexts, FileStore files, SslLinkMaker ssl, Registration registration, CallTable calls)
    {
        core.Commands.SetPolicy(CommandFamily.Http, WrongParameters);
        _parts = new HttpParts(core, contexts, files, ssl, registration, calls);
        Commands =
        [
            new QHttpCfg(_parts), new QHttpUrl(_parts), new QHttpGet(_parts), new QHttpGetEx(_parts), new QHttpPost(_parts), new QHttpPostFile(_parts),
            new QHttpPut(_parts), new QHttpPutFile(_parts), new QHttpRead(_parts), new QHttpReadFile(_parts), new QHttpStop(_parts),
        ];
    }

    public override IReadOnlyList<object> Commands { get; }

    public override void PowerOff() => _parts.Reset();

    public override IEnumerable<(string Name, object State)> Look() =>
        _parts.Existing is { } session ? [("http", HttpSummary.Of(session))] : [];
}

using System.Collections.Frozen;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Http.Commands;
using Ec20Emulator.Modem.Features.Http.Reading;
using Ec20Emulator.Modem.Features.Http.Requests;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Features.Http;

/// <summary>The HTTP(S) manual (http-mqtt-ftp.md 1, 2). Until the first of its commands is typed it consists of this object alone.</summary>
internal sealed class HttpFeature(
    ModemCore core, IPacketContexts contexts, FileStore files, SslLinkMaker ssl, Registration registration, CallTable calls) : Feature
{
    private static readonly FrozenSet<string> Names = CommandShape.NamesOf(
        typeof(QHttpCfg), typeof(QHttpUrl), typeof(QHttpGet), typeof(QHttpGetEx), typeof(QHttpPost), typeof(QHttpPostFile), typeof(QHttpPut),
        typeof(QHttpPutFile), typeof(QHttpRead), typeof(QHttpReadFile), typeof(QHttpStop));

    private HttpSession? _session;

    public override IReadOnlySet<string> LateNames => Names;

    public override IReadOnlyList<object> Commands => Make(_session ??= new HttpSession(core, contexts));

    public override void PowerOff() => _session?.Reset();

    private object[] Make(HttpSession session)
    {
        core.Commands.SetPolicy(CommandFamily.Http, HttpPolicy.Shared);
        var reads = new HttpReads(core, session, files);
        var obstacles = new HttpObstacles(session, contexts, registration, calls);
        var requests = new HttpRequests(core, session, new HttpLinks(core, contexts, ssl), obstacles, () =>
        {
            if (session.Settings.SpeaksUnasked)
                reads.ToHost();
        });
        var uploads = new HttpUploads(session, obstacles, requests, files);
        return
        [
            new QHttpCfg(session), new QHttpUrl(session), new QHttpGet(session, obstacles, requests), new QHttpGetEx(session, obstacles, requests),
            new QHttpPost(uploads), new QHttpPostFile(uploads), new QHttpPut(uploads), new QHttpPutFile(uploads), new QHttpRead(reads),
            new QHttpReadFile(reads), new QHttpStop(session),
        ];
    }
}

using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Features.Calls;
using Ec20Emulator.Modem.Features.Files.Storage;
using Ec20Emulator.Modem.Features.Http.Reading;
using Ec20Emulator.Modem.Features.Http.Requests;
using Ec20Emulator.Modem.Features.Network;
using Ec20Emulator.Modem.Features.Packet;
using Ec20Emulator.Modem.Features.Ssl;

namespace Ec20Emulator.Modem.Features.Http;

/// <summary>What the HTTP commands work with. It is made when the first of them asks: a modem whose host has no use for HTTP holds nothing of it.</summary>
internal sealed class HttpParts(
    ModemCore core, IPacketContexts contexts, FileStore files, SslLinkMaker ssl, Registration registration, CallTable calls)
{
    private HttpSession? _session;
    private HttpRequests? _requests;

    /// <summary>The client.</summary>
    public HttpSession Session => _session ??= new HttpSession(core, contexts);

    /// <summary>What may stand in the way of a request.</summary>
    public HttpObstacles Obstacles => new(Session, contexts, registration, calls);

    /// <summary>Requests.</summary>
    public HttpRequests Requests => _requests ??= new HttpRequests(core, Session, new HttpLinks(core, contexts, ssl), Obstacles, OnAnswered);

    /// <summary>Requests with a body.</summary>
    public HttpUploads Uploads => new(Session, Obstacles, Requests, files);

    /// <summary>Answers.</summary>
    public HttpReads Reads => new(core, Session, files);

    /// <summary>The client where there is one by now.</summary>
    public HttpSession? Existing => _session;

    /// <summary>Power is gone.</summary>
    public void Reset() => _session?.Reset();

    private void OnAnswered()
    {
        if (Session.Settings.SpeaksUnasked)
            Reads.ToHost();
    }
}

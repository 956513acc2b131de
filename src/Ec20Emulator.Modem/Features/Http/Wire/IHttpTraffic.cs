namespace Ec20Emulator.Modem.Features.Http.Wire;

/// <summary>Told of the bytes of HTTP connections. Called from any thread.</summary>
internal interface IHttpTraffic
{
    /// <summary>Bytes have gone out.</summary>
    void Sent(int count);

    /// <summary>Bytes have come in.</summary>
    void Received(int count);
}

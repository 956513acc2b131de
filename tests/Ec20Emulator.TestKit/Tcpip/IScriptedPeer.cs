namespace Ec20Emulator.TestKit.Tcpip;

/// <summary>The other end of a socket of the modem, in the hands of a test.</summary>
public interface IScriptedPeer : IAsyncDisposable
{
    /// <summary>Its local port.</summary>
    int LocalPort { get; }

    /// <summary>Sends bytes; one datagram on UDP.</summary>
    Task SendAsync(ReadOnlyMemory<byte> data);

    /// <summary>Receives so many bytes, or the next datagram whole; on TCP, asked for none, waits for the end and returns what came before it.</summary>
    Task<byte[]> ReceiveAsync(int count);

    /// <summary>Sends FIN; reading goes on.</summary>
    Task CloseAsync();

    /// <summary>Resets the connection (RST).</summary>
    Task ResetAsync();
}

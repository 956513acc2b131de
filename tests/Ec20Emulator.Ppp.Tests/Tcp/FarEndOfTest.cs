using System.Net;
using Ec20Emulator.Ppp.Tcp;

namespace Ec20Emulator.Ppp.Tests.Tcp;

/// <summary>Far ends that keep what they are given and do nothing by themselves.</summary>
internal sealed class FarEndOfTest : ITcpGateway, ITcpFarEnd
{
    /// <summary>The flow dialled last.</summary>
    public TcpFlow Flow { get; private set; } = null!;

    /// <summary>What the host has said.</summary>
    public List<byte> Sent { get; } = [];

    /// <summary>Words of the flow about the end.</summary>
    public List<string> Ends { get; } = [];

    public ITcpFarEnd Dial(TcpFlow flow, IPAddress address, int port)
    {
        Flow = flow;
        return this;
    }

    public void Send(ReadOnlySpan<byte> data) => Sent.AddRange(data);

    public void Finish() => Ends.Add("finish");

    public void ReadOn()
    {
    }

    public void Close() => Ends.Add("close");

    public void Abort() => Ends.Add("abort");
}

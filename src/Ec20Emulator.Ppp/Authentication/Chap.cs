using System.Security.Cryptography;
using System.Text;
using Ec20Emulator.Ppp.Link;

namespace Ec20Emulator.Ppp.Authentication;

/// <summary>The Challenge Handshake Authentication Protocol with MD5 (RFC 1994).</summary>
/// <param name="expected">Who the host is to be; null = anybody.</param>
/// <param name="line">Where the host may be turned away all the same.</param>
/// <param name="send">Sends a packet.</param>
/// <param name="time">Clock of the repetitions.</param>
/// <param name="random">Source of the challenge.</param>
internal sealed class Chap(PppCredentials? expected, IPppLine line, PacketSender send, TimeProvider time, Random random)
    : Authenticator(PppProtocol.Chap, line, send)
{
    private const byte Challenge = 1;
    private const byte Response = 2;
    private const byte Success = 3;
    private const byte Failure = 4;
    private const int MostChallenges = 10;

    private static readonly TimeSpan RestartTime = TimeSpan.FromSeconds(3);

    private readonly byte[] _challenge = new byte[16];
    private Deadline _restart = new(time);
    private byte _id;
    private int _challenges;

    public override TimeSpan? DueIn => _restart.Left;

    public override void Begin()
    {
        random.NextBytes(_challenge);
        _id = (byte)random.Next(256);
        SendChallenge();
    }

    public override void Receive(in ControlPacket packet)
    {
        if (packet.Code != Response || packet.Id != _id || packet.Data.IsEmpty || packet.Data[0] >= packet.Data.Length)
            return;
        _restart.Stop();
        var value = packet.Data[1..(1 + packet.Data[0])];
        var name = packet.Data[(1 + packet.Data[0])..];
        Decide(IsRight(value, name), Encoding.Latin1.GetString(name), verdict => Send(verdict ? Success : Failure, _id, []));
    }

    public override void Tick()
    {
        if (!_restart.TakeDue())
            return;
        if (_challenges < MostChallenges)
            SendChallenge();
        else
            Decide(false, "", _ => { });
    }

    private bool IsRight(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name)
    {
        if (expected is null)
            return true;
        byte[] hashed = [_id, .. Encoding.Latin1.GetBytes(expected.Password), .. _challenge];
#pragma warning disable CA5351 // The algorithm the protocol is made of; nothing is kept safe with it here.
        return name.SequenceEqual(Encoding.Latin1.GetBytes(expected.User)) && CryptographicOperations.FixedTimeEquals(value, MD5.HashData(hashed));
#pragma warning restore CA5351
    }

    private void SendChallenge()
    {
        _challenges++;
        Send(Challenge, _id, [(byte)_challenge.Length, .. _challenge, .. "UMTS_CHAP_SRVR"u8]);
        _restart.Start(RestartTime);
    }
}

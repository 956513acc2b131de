#!/bin/busybox sh
# The first process of a Linux in a virtual machine: the files of this computer, read only, with a layer in memory above them; then $TASK, a
# script of its own. ($TASK and what it takes stand on the kernel's command line.)
b=/bin/busybox
$b mkdir -p /proc /sys /dev /root /below /above
$b mount -t proc proc /proc
$b mount -t sysfs sys /sys
$b mount -t devtmpfs dev /dev
for module in $($b cat /modules.list); do $b insmod "/$module"; done
$b mount -t 9p -o trans=virtio,version=9p2000.L,ro,cache=loose,msize=262144 root /below
$b mount -t tmpfs above /above
$b mkdir -p /above/upper /above/work
$b mount -t overlay -o lowerdir=/below,upperdir=/above/upper,workdir=/above/work overlay /root
for folder in proc sys dev; do $b mount --move /$folder /root/$folder; done
$b mount -t tmpfs run /root/run
$b mkdir -p /root/run/lock
$b ifconfig lo up
$b ifconfig eth0 10.0.2.15 netmask 255.255.255.0
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
$b chroot /root /usr/bin/python3 "$TASK"
$b poweroff -f

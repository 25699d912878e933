module roomkeeper.example/roomkeeper

go 1.23
